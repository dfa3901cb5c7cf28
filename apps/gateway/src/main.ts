import 'reflect-metadata';
import { runApplication } from '@csite/service';
import { createGateway } from './create-gateway';
import { GatewayModule } from './gateway.module';

void runApplication('gateway', GatewayModule, createGateway);
