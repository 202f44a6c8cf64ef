import type { Configuration } from 'openid-client';

export interface SingleSignOnSettings {
  /** Address of the identity provider, whose discovery document lies below it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without one: then PKCE alone binds the code to us. */
  readonly secret: string | null;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/** What the browser keeps while it is away at the provider; it counts for this one attempt. */
export interface SignOnAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface SignedOn {
  /** Issuer and subject: what an account is linked to. */
  readonly subject: string;
  /** `preferred_username`, where the provider tells it. */
  readonly login: string | null;
}

/** The provider did not vouch for anybody: refused, out of date, forged, or not to be reached. */
export class SignOnFailedError extends Error {
  override readonly name = 'SignOnFailedError';

  constructor(cause: unknown) {
    super('The identity provider did not vouch for this sign-in; begin it again.', { cause });
  }
}

const SCOPE = 'openid profile';

/** 统一身份认证: OpenID Connect, authorization code with PKCE, state and nonce. */
export class SingleSignOn {
  private provider: Promise<Configuration> | null = null;

  constructor(private readonly settings: SingleSignOnSettings) {}

  /** @throws SignOnFailedError when the provider cannot be reached. */
  async begin(): Promise<{ readonly address: string; readonly attempt: SignOnAttempt }> {
    return signingOn(async () => {
      const openid = await import('openid-client');
      const provider = await this.discovered();
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        codeVerifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(provider, {
        redirect_uri: this.settings.redirectUri,
        scope: SCOPE,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, attempt };
    });
  }

  /**
   * @param query what the provider sent along when the browser came back: `code=…&state=…`.
   * @throws SignOnFailedError
   */
  async finish(query: string, attempt: SignOnAttempt): Promise<SignedOn> {
    return signingOn(async () => {
      const { authorizationCodeGrant } = await import('openid-client');
      const back = new URL(`?${query}`, this.settings.redirectUri);
      const provider = await this.discovered();
      const tokens = await authorizationCodeGrant(provider, back, {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      const login = claims.preferred_username ?? (await this.loginOf(tokens.access_token, claims.sub));
      const subject = `${claims.iss} ${claims.sub}`;
      return { subject, login: typeof login === 'string' ? login : null };
    });
  }

  private async loginOf(accessToken: string, sub: string): Promise<string | undefined> {
    const { fetchUserInfo } = await import('openid-client');
    const provider = await this.discovered();
    if (provider.serverMetadata().userinfo_endpoint === undefined) return undefined;
    return (await fetchUserInfo(provider, accessToken, sub)).preferred_username;
  }

  /** Asked once; again after a failure. */
  private discovered(): Promise<Configuration> {
    this.provider ??= this.discover().catch((error: unknown) => {
      this.provider = null;
      throw error;
    });
    return this.provider;
  }

  private async discover(): Promise<Configuration> {
    const { allowInsecureRequests, ClientSecretBasic, discovery, None } = await import('openid-client');
    const { issuer, clientId, secret } = this.settings;
    const server = new URL(issuer);
    const authentication = secret === null ? None() : ClientSecretBasic(secret);
    // Over http only with a provider on this machine: the configuration refuses any other.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(server, clientId, undefined, authentication, { execute });
  }
}

async function signingOn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw new SignOnFailedError(error);
  }
}
