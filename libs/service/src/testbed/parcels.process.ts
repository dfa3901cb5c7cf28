import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import { everyone, Handles } from '@csite/messaging';
import { Nothing, query, Text } from '@csite/protocol';
import { ServiceConfig } from '../config/service.config';
import { runService } from '../run/run-service';
import { ServiceModule } from '../run/service.module';

export class WordView {
  @Text() word!: string;
}

export const AskSlowly = query({ subject: 'rpc.parcels.word.slow', request: Nothing, reply: WordView });
export const Forget = query({ subject: 'rpc.parcels.word.forget', request: Nothing, reply: WordView });

@Controller()
export class WordController {
  @Handles(AskSlowly, everyone)
  async slowly(): Promise<WordView> {
    await pause(700);
    return { word: 'done' };
  }

  /** A mistake that nobody awaits. */
  @Handles(Forget, everyone)
  forget(): Promise<WordView> {
    void Promise.reject(new Error('nobody waits for this, token=eyJhbGciOi.abc.def'));
    return Promise.resolve({ word: 'forgotten' });
  }
}

@Module({
  imports: [ServiceModule.for({ name: 'parcels', config: ServiceConfig })],
  controllers: [WordController],
})
export class WordModule {}

/** The smallest service there is, as a process: for specs to start. */
if (require.main === module) void runService('parcels', WordModule);
