import { Injectable } from '@nestjs/common';
import { addressKey } from '@taizhang/staff-store';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './headers';

/** More are forgotten together: each is then counted by its address until its next call. */
const MOST = 10_000;

/** Sessions that the door has lately found good. */
@Injectable()
export class GoodSessions {
  private readonly tokens = new Set<string>();

  found(token: string, good: boolean): void {
    if (!good) this.tokens.delete(token);
    else if (!this.tokens.has(token)) this.take(token);
  }

  /** Whose requests are counted together: a good session's, or an address's, whatever it makes up as a session. */
  counted(request: FastifyRequest): string {
    const token = request.cookies[SESSION_COOKIE];
    return token !== undefined && this.tokens.has(token) ? token : addressKey(request.ip).key;
  }

  private take(token: string): void {
    if (this.tokens.size >= MOST) this.tokens.clear();
    this.tokens.add(token);
  }
}
