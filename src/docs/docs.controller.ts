import { Controller } from '@nestjs/common';
import { Route } from '../door/route.decorator';
import { Routes } from '../door/routes';
import { readDescription } from './docs.routes';
import { openApi } from './openapi';

/** The description of the whole API, made once. */
@Controller()
export class DocsController {
  private made: ReturnType<typeof openApi> | null = null;

  constructor(private readonly routes: Routes) {}

  @Route(readDescription)
  description() {
    this.made ??= openApi(this.routes.all());
    return this.made;
  }
}
