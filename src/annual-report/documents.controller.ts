import { createReadStream } from 'node:fs';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskDocumentFile, OrderDocument } from '@taizhang/wiring';
import type { JobAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { readYear } from '../door';
import { readDocumentWish } from './document-wish';

/** The yearly report as a document: asked for, made in the background, fetched. */
@Controller('agencies/:agency/reports/:year/documents')
export class DocumentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Asking twice for the same, as known at the same position, is one job. */
  @Post()
  @HttpCode(202)
  async order(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobAnswer> {
    const order = { agency, year: readYear(year), ...readDocumentWish(body) };
    const answer = await this.commands.execute(new OrderDocument(order));
    reply.header('location', `/api/v1/jobs/${answer.job}`);
    return answer;
  }

  @Get(':file')
  async fetch(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @Param('file') file: string,
  ): Promise<StreamableFile> {
    const question = { agency, year: readYear(year), file };
    const { path, bytes, mediaType } = await this.queries.execute(new AskDocumentFile(question));
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file)}`;
    return new StreamableFile(createReadStream(path), { type: mediaType, length: bytes, disposition });
  }
}
