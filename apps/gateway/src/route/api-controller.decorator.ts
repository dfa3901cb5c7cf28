import { Controller } from '@nestjs/common';

export const API = 'api/v1';

/** A resource of the API. */
export const ApiController = (path: string): ClassDecorator => Controller(`${API}/${path}`);
