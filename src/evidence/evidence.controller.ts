import { Controller, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { MakeEvidenceBundle } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { attachedAs } from '../door/attached-as';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { makeBundle } from './evidence.routes';

const CONFLICT = 409;

/** A case for a reviewing organ or a court, in one archive. */
@Controller()
export class EvidenceController {
  constructor(private readonly queries: QueryBus) {}

  @Route(makeBundle)
  async make(
    @Asked() { params, query }: AskedOf<typeof makeBundle>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.queries.execute(new MakeEvidenceBundle({ ...params, ...query }));
    if (answer.status === 'refused') {
      throw new ProblemError(answer.fault.code, CONFLICT, answer.fault.message);
    }
    return attachedAs(answer.content, { fileName: answer.fileName, mediaType: 'application/zip' }, reply);
  }
}
