import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ALLOWED, BLANK_LABELS, DEFAULT_TEMPLATES, TEMPLATE_KINDS } from '@taizhang/letters';
import { recordedAs } from '@taizhang/staff-access';
import {
  AdoptLetterSettings,
  AdoptLetterTemplate,
  AskLetterWording,
  AskUnissuedNumbers,
} from '@taizhang/wiring';
import type { AdoptAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { etagOf, refusedProblem } from '../request/recorded';
import { changedProblem } from './changed-problem';
import {
  adoptLetterSettings,
  adoptLetterTemplate,
  listUnissuedNumbers,
  readLetterSettings,
  readLetterTemplates,
} from './letters.routes';

/** What an agency adopts for its letters, and its numbers. */
@Controller()
export class LetterWordingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(readLetterSettings)
  async settings(
    @Asked() { params }: AskedOf<typeof readLetterSettings>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { version, settings } = await this.queries.execute(new AskLetterWording(params.agency));
    reply.header('etag', etagOf(version));
    return { version: settings?.version ?? null, settings: settings?.body ?? null };
  }

  @Route(adoptLetterSettings)
  async adoptSettings(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof adoptLetterSettings>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const seen = expectedVersion === undefined ? {} : { expectedVersion };
    const order = { ...params, ...seen, commandId, recordedBy: recordedAs(person), settings: body };
    return adopted(await this.commands.execute(new AdoptLetterSettings(order)), reply);
  }

  /** Also where the agency has none of its own: the built-in wording is where an own one begins. */
  @Route(readLetterTemplates)
  async templates(
    @Asked() { params }: AskedOf<typeof readLetterTemplates>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { version, templates } = await this.queries.execute(new AskLetterWording(params.agency));
    reply.header('etag', etagOf(version));
    return {
      labels: BLANK_LABELS,
      templates: TEMPLATE_KINDS.map((kind) => ({
        kind,
        own: templates.get(kind)?.body.template ?? null,
        version: templates.get(kind)?.version ?? null,
        builtIn: DEFAULT_TEMPLATES[kind],
        ...ALLOWED[kind],
      })),
    };
  }

  @Route(adoptLetterTemplate)
  async adoptTemplate(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof adoptLetterTemplate>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const seen = expectedVersion === undefined ? {} : { expectedVersion };
    const order = { ...params, ...body, ...seen, commandId, recordedBy: recordedAs(person) };
    return adopted(await this.commands.execute(new AdoptLetterTemplate(order)), reply);
  }

  @Route(listUnissuedNumbers)
  async unissued(@Asked() { params, query }: AskedOf<typeof listUnissuedNumbers>) {
    return { numbers: await this.queries.execute(new AskUnissuedNumbers({ ...params, ...query })) };
  }
}

function adopted(answer: AdoptAnswer, reply: FastifyReply) {
  if (answer.status === 'refused') throw refusedProblem(answer.refused);
  if (answer.status === 'changed') throw changedProblem(answer.actualVersion);
  reply.header('etag', etagOf(answer.version));
  return answer;
}
