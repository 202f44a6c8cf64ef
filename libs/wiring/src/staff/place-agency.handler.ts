import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { placeAgencyFor } from './agencies';
import { PlaceAgency } from './messages';

@CommandHandler(PlaceAgency)
export class PlaceAgencyHandler implements ICommandHandler<PlaceAgency> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ placing, person, by }: PlaceAgency) {
    return placeAgencyFor(placing, { person, by }, this.parts);
  }
}
