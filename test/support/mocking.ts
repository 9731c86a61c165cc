// What stands in for the net while a file of tests runs, and leaves it as it was: other files run in the same process.
import nock from 'nock';

/** From now on nothing reaches the net but what a test has prepared. */
export function beginMocking(): void {
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
}

/** The net is what it was. */
export function endMocking(): void {
  nock.enableNetConnect();
  nock.restore();
}
