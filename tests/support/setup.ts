import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A machine that is busy with something else is no failure.
configure({ asyncUtilTimeout: 30_000 });

// Nothing is laid out here, and nothing scrolls.
Element.prototype.scrollIntoView ??= () => undefined;

afterEach(cleanup);
