import { describeWorld } from './describe-world.ts';
import { lordHoweInAutumn, lordHoweWithFewEvents } from './worlds.ts';

describeWorld(lordHoweInAutumn);
describeWorld(lordHoweWithFewEvents);
