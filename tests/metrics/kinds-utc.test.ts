import { describeWorld } from './describe-world.ts';
import { leapDay } from './worlds.ts';

describeWorld(leapDay);
