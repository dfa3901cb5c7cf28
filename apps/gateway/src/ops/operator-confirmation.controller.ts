import { ConfirmationRoutes } from '../me/confirmation.routes';
import { ApiController } from '../route/api-controller.decorator';

@ApiController('ops/me')
export class OperatorConfirmationController extends ConfirmationRoutes {
  protected readonly kind = 'operator';
}
