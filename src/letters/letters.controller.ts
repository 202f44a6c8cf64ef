import { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskLetterFile, AskLetterKinds, AskLetterPreview, AskLetters, IssueLetter } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { attachedAs } from '../door/attached-as';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { etagOf, refusedProblem } from '../request/recorded';
import { changedProblem } from './changed-problem';
import { issueLetter, listLetterKinds, listLetters, previewLetter, readLetter } from './letters.routes';

const GONE = 410;

/** The letters of a case: what fits, a draft, what went out. */
@Controller()
export class LettersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(listLetters)
  async list(@Asked() { params }: AskedOf<typeof listLetters>) {
    return { letters: await this.queries.execute(new AskLetters(params)) };
  }

  @Route(listLetterKinds)
  async kinds(@Asked() { params }: AskedOf<typeof listLetterKinds>) {
    return { kinds: await this.queries.execute(new AskLetterKinds(params)) };
  }

  @Route(previewLetter)
  async preview(
    @Asked() { params, body, person, request }: AskedOf<typeof previewLetter>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { format, ...wish } = body;
    const looking = { person, ip: request.ip };
    const answer = await this.queries.execute(new AskLetterPreview({ ...params, wish }, format, looking));
    if (answer.status === 'refused') throw refusedProblem(answer.refused);
    const { bytes, fileName, mediaType } = answer;
    return attachedAs(Readable.from([bytes]), { fileName, mediaType, bytes: bytes.length }, reply);
  }

  @Route(issueLetter)
  async issue(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof issueLetter>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { letter, ...wish } = body;
    const seen = expectedVersion === undefined ? {} : { expectedVersion };
    const order = { ...params, ...seen, by: person, commandId, letter, wish };
    const answer = await this.commands.execute(new IssueLetter(order));
    if (answer.status === 'refused') throw refusedProblem(answer.refused);
    if (answer.status === 'changed') throw changedProblem(answer.actualVersion);
    reply.header('etag', etagOf(answer.version));
    return answer;
  }

  /** As it went out, byte for byte. */
  @Route(readLetter)
  async fetch(
    @Asked() { params }: AskedOf<typeof readLetter>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.queries.execute(new AskLetterFile(params));
    if (answer.status === 'unavailable') throw new ProblemError(answer.code, GONE, answer.message);
    const { content, mediaType, bytes, fileName } = answer;
    return attachedAs(Readable.from(content, { objectMode: false }), { fileName, mediaType, bytes }, reply);
  }
}
