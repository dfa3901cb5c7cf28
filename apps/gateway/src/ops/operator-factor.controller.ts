import { FactorRoutes } from '../factors/factor.routes';
import { ApiController } from '../route/api-controller.decorator';

@ApiController('ops/me/factors')
export class OperatorFactorController extends FactorRoutes {}
