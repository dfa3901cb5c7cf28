import { ApiController } from '../route/api-controller.decorator';
import { FactorRoutes } from './factor.routes';

@ApiController('me/factors')
export class FactorController extends FactorRoutes {}
