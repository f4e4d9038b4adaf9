export type ApiError =
  /** No answer at all: no network, no such host, too slow. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'status'; readonly status: number }
  /** An answer that is not what the contract says. */
  | { readonly kind: 'contract'; readonly detail: string };

/** The newsroom has taken it back. */
export const isWithdrawn = (error: ApiError): boolean => error.kind === 'status' && error.status === 410;

/** The thing itself is not there, as opposed to everything being out of reach. */
export const isGone = (error: ApiError): boolean =>
  isWithdrawn(error) || (error.kind === 'status' && error.status === 404);
