/**
 * A certificate for each host, made by `openssl` for this run, and the hash by which the browser is told to accept it.
 */
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function createCertificate(host) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-certificate-'));
  const [keyFile, certFile] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-noenc',
        '-days',
        '2',
        '-keyout',
        keyFile,
        '-out',
        certFile,
        '-subj',
        `/CN=${host}`,
        '-addext',
        `subjectAltName=DNS:${host}`,
      ],
      { stdio: 'ignore' },
    );
    const [key, cert] = [keyFile, certFile].map((file) => readFileSync(file, 'utf8'));
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    return { key, cert, hash: createHash('sha256').update(publicKey).digest('base64') };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('The bench needs `openssl` on PATH: its pages come over HTTPS, by HTTP/2.', { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
