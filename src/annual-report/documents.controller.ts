import { createReadStream } from 'node:fs';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskDocumentFile, OrderDocument } from '@taizhang/wiring';
import type { JobAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { fetchDocument, orderDocument } from './annual-report.routes';
import { documentWish } from './document-wish';

/** The yearly report as a document: asked for, made in the background, fetched. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Asking twice for the same, as known at the same position, is one job. */
  @Route(orderDocument)
  async order(
    @Asked() { params, body }: AskedOf<typeof orderDocument>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobAnswer> {
    const answer = await this.commands.execute(new OrderDocument({ ...params, ...documentWish(body) }));
    reply.header('location', `/api/v1/agencies/${encodeURIComponent(params.agency)}/jobs/${answer.job}`);
    return answer;
  }

  @Route(fetchDocument)
  async fetch(@Asked() { params }: AskedOf<typeof fetchDocument>): Promise<StreamableFile> {
    const { path, bytes, mediaType } = await this.queries.execute(new AskDocumentFile(params));
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(params.file)}`;
    return new StreamableFile(createReadStream(path), { type: mediaType, length: bytes, disposition });
  }
}
