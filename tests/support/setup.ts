import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Nothing is laid out here, and nothing scrolls.
Element.prototype.scrollIntoView ??= () => undefined;

afterEach(cleanup);
