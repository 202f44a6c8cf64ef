import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { recordedAs } from '@taizhang/staff-access';
import { TakeRegister } from '@taizhang/wiring';
import type { JobAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../door/problem';
import { readPart } from '../door/read-parts';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { withUpload } from '../papers/upload';
import { importForm, importRegister } from './importing.routes';

const REFUSED = 422;

/** An old register comes in as a spreadsheet, of one's own agency; the background imports it. */
@Controller()
export class ImportingController {
  constructor(private readonly commands: CommandBus) {}

  @Route(importRegister)
  async take(
    @Asked() { params: { agency }, person, request }: AskedOf<typeof importRegister>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobAnswer> {
    const answer = await withUpload(request, ({ content, fields }) => {
      const year = async () => importForm.parse(readPart(importForm, await fields(), 'body')).year ?? null;
      return this.commands.execute(
        new TakeRegister({ agency, year, recordedBy: recordedAs(person), content }),
      );
    });
    if (answer.status === 'refused') throw new ProblemError(answer.code, REFUSED, answer.message);
    reply.header('location', `/api/v1/agencies/${encodeURIComponent(agency)}/jobs/${answer.job.job}`);
    return answer.job;
  }
}
