import * as client from 'openid-client';
import type { OidcSettings } from '../environment.ts';
import { isLoopbackHost } from './loopback.ts';

/** What has to be known again when the visitor comes back: each is made for one sign-in, and kept in their browser. */
export interface OidcErrand {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Path of this dashboard to which the visitor wanted. */
  returnTo: string;
}

/** Whom the provider vouches for. */
export interface OidcAccount {
  issuer: string;
  subject: string;
  /** Null where the provider has not verified it. */
  email: string | null;
}

/** Signing in at an OpenID Connect provider, by the authorization code flow with PKCE. */
export interface OidcProvider {
  /** Where the visitor is sent, and what is to be kept until they come back. */
  begin(request: { redirectUri: string; returnTo: string }): Promise<{ url: URL; errand: OidcErrand }>;
  /** Throws where what came back is not the answer to the errand. */
  finish(answer: URL, errand: OidcErrand): Promise<OidcAccount>;
}

/** Asks the provider about itself when it is first needed, and again where that failed. */
export function openOidcProvider({ issuer, clientId, clientSecret }: OidcSettings): OidcProvider {
  const server = new URL(issuer);
  // Without TLS only to a provider on this machine.
  const execute =
    server.protocol === 'http:' && isLoopbackHost(server.host) ? [client.allowInsecureRequests] : [];
  let found: Promise<client.Configuration> | null = null;
  const discover = () => {
    found ??= client.discovery(server, clientId, clientSecret, undefined, { execute });
    found.catch(() => (found = null));
    return found;
  };
  return {
    async begin({ redirectUri, returnTo }) {
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        returnTo,
      };
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url, errand };
    },
    async finish(answer, { state, nonce, codeVerifier }) {
      const configuration = await discover();
      const tokens = await client.authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const { iss, sub, ...claims } = tokens.claims()!;
      // Many providers tell of the address at the userinfo endpoint alone.
      const { email, email_verified } =
        claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(configuration, tokens.access_token, sub)
          : claims;
      return {
        issuer: iss,
        subject: sub,
        email: typeof email === 'string' && email_verified === true ? email : null,
      };
    },
  };
}
