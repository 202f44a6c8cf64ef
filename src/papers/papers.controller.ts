import { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskDocument, AskDocuments, AttachDocument, RecordAct } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { attachedAs } from '../door/attached-as';
import { ProblemError } from '../door/problem';
import { readPart } from '../door/read-parts';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { recorded } from '../request/recorded';
import { attachDocument, attachForm, listDocuments, readDocument, setAsideDocument } from './papers.routes';
import { withUpload } from './upload';

const GONE = 410;

/** The documents of a case, always through their case. */
@Controller()
export class PapersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(attachDocument)
  async attach(
    @Asked() { params, person, commandId, expectedVersion, request }: AskedOf<typeof attachDocument>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await withUpload(request, ({ fileName, content, fields }) => {
      const said = async () => attachForm.parse(readPart(attachForm, await fields(), 'body'));
      const order = { ...params, by: person, commandId, expectedVersion, fileName, content, fields: said };
      return this.commands.execute(new AttachDocument(order));
    });
    return recorded(answer, reply);
  }

  @Route(listDocuments)
  async list(@Asked() { params }: AskedOf<typeof listDocuments>) {
    return { documents: await this.queries.execute(new AskDocuments(params)) };
  }

  /** Never shown in the page: saved, and if shown by mistake, without scripts. */
  @Route(readDocument)
  async fetch(
    @Asked() { params }: AskedOf<typeof readDocument>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.queries.execute(new AskDocument(params));
    if (answer.status === 'unavailable') throw new ProblemError(answer.code, GONE, answer.message);
    const { content, mediaType, bytes, fileName } = answer;
    return attachedAs(Readable.from(content, { objectMode: false }), { fileName, mediaType, bytes }, reply);
  }

  @Route(setAsideDocument)
  async setAside(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof setAsideDocument>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params, act: 'DocumentSetAside' };
    const order = { commandId, by: person, line, place: 'request', expectedVersion } as const;
    return recorded(await this.commands.execute(new RecordAct(order)), reply);
  }
}
