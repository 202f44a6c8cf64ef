import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { SignIn } from './messages';
import { signIn } from './sign-in';

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ given, client }: SignIn) {
    return signIn(given, client, this.parts);
  }
}
