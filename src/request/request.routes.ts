import { z } from 'zod';
import { atRequest } from '../door/places';
import { defineRoute } from '../door/route';
