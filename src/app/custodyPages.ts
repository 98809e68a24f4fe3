import type { ComponentType } from 'react';
import { loadCustodyWords } from '../i18n/custody';
import { later } from '../record/later';

/** A page about keeping, with its words. */
const page = <P>(load: () => Promise<{ default: ComponentType<P> }>) =>
  later(async () => ({ ...(await load()), ready: loadCustodyWords }));

export const ProtectionPage = page(() => import('../custody/ProtectionPage'));
export const ShutRecord = page(() => import('../custody/ShutRecord'));
export const KeepingPage = page(() => import('../custody/KeepingPage'));
export const KeepPage = page(() => import('../custody/KeepPage'));
export const CoverScreen = page(() => import('../custody/CoverScreen'));
