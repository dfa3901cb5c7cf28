import { ApiController } from '../route/api-controller.decorator';
import { ConfirmationRoutes } from './confirmation.routes';

@ApiController('me')
export class ConfirmationController extends ConfirmationRoutes {
  protected readonly kind = 'account';
}
