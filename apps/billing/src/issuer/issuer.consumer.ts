import { Consumes, type Received } from '@csite/messaging';
import { CatalogueChanged, type CatalogueSnapshot } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { IssuerVersion } from './issuer-version.entity';

/** What billing learns of the vendor. */
@Controller()
export class IssuerConsumer {
  @Consumes(CatalogueChanged, 'billing-issuer')
  async catalogueChanged({ data }: Received<CatalogueSnapshot>, em: EntityManager): Promise<void> {
    if (!(await em.findOne(IssuerVersion, { version: data.version }))) em.persist(new IssuerVersion(data));
  }
}
