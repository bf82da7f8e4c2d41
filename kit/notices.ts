/**
 * By whom people are told what must reach them: into a folder that a developer reads, or by the relay of the installation.
 * Where nothing is said, nothing goes out.
 */
export type NoticeRoute = Readonly<{ folder: string } | { url: string }>;
