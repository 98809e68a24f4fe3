import type { ComponentType } from 'react';
import { loadCustodyWords } from '../i18n/custody';
import { later } from '../record/later';

/** A page about keeping, with its words. */
const custody = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  later(
    async () => ({ ...(await load()), ready: loadCustodyWords }),
    () => <main data-state="opening" />,
  );

export const ProtectionPage = custody(() => import('../custody/ProtectionPage'));
export const ShutRecord = custody(() => import('../custody/ShutRecord'));
export const KeepingPage = custody(() => import('../custody/KeepingPage'));
export const KeepPage = custody(() => import('../custody/KeepPage'));
export const CoverScreen = custody(() => import('../custody/CoverScreen'));
