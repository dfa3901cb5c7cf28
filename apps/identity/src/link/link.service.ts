import type { LinkStateView, ReadLinkStateRequest } from '@csite/protocol';
import { Clock, Database, LinkTokens } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Link } from './link.entity';
import { linkUnknown } from './link-unknown.failure';

/** Issues and shows one-time links. */
@Injectable()
export class LinkService {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  newLink(about: Pick<Link, 'purpose' | 'subjectId' | 'expiresAt'>): Link {
    const id = newId();
    return new Link({ id, tokenHash: this.tokens.hashOf(this.tokens.tokenFor(id)), ...about });
  }

  /** For the outbox, which mails its token. */
  noted({ id }: Link): string {
    return this.tokens.noted(id);
  }

  hashOf(token: string): string {
    return this.tokens.hashOf(token);
  }

  /** Only looks: opening a mailed link, by a person or a scanner, uses nothing up. */
  state({ token }: ReadLinkStateRequest): Promise<LinkStateView> {
    return this.database.transaction(async (em: EntityManager) => {
      const link = await em.findOne(Link, { tokenHash: this.hashOf(token) });
      if (!link) throw linkUnknown();
      return { purpose: link.purpose, state: link.stateAt(this.clock.now()), expiresAt: toRfc3339(link.expiresAt) };
    });
  }
}
