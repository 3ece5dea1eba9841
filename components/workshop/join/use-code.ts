import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The code in the address that a QR code or a link led to. */
export const useCodeInAddress = (): string =>
  useSyncExternalStore(
    never,
    () => new URLSearchParams(location.search).get('code')?.toUpperCase() ?? '',
    () => '',
  );
