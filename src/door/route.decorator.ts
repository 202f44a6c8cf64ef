import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { askedBy } from './asked';
import type { RouteDefinition } from './route';

export const ROUTE = 'taizhang:route';

const METHODS = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
} as const;

/** Puts a controller's method at a declared address; without it the method stops the start. */
export function Route(route: RouteDefinition): MethodDecorator {
  const { method, path, status = 200 } = route;
  return applyDecorators(
    RequestMapping({ path, method: METHODS[method] }),
    HttpCode(status),
    SetMetadata(ROUTE, route),
  );
}

/** What the door has read and allowed: `AskedOf` the route. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) =>
  askedBy(context.switchToHttp().getRequest()),
);
