import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { SignOut } from './messages';
import { signOut } from './sign-in';

@CommandHandler(SignOut)
export class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ token, person, ip }: SignOut) {
    return signOut(token, { person, ip }, this.parts);
  }
}
