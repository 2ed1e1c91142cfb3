import { describeWorld } from './describe-world.ts';
import { newYorkInAutumn, newYorkInSpring } from './worlds.ts';

describeWorld(newYorkInAutumn);
describeWorld(newYorkInSpring);
