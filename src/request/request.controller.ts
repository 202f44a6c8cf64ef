import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskCase } from '@taizhang/wiring';
import type { CaseAnswer } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readCase } from './request.routes';

/** One request on its page. */
@Controller()
export class RequestController {
  constructor(private readonly queries: QueryBus) {}
}
