import type { JobAnswer } from '@taizhang/wiring';

const STATES: { readonly [State in JobAnswer['state']]: string } = {
  waiting: '等待办理',
  active: '正在办理',
  done: '已经完成',
  failed: '没有做成',
};

/** A job in a few lines. */
export function printedJob(job: JobAnswer): string {
  const far = job.state === 'active' ? `，${job.progress}%` : '';
  return [`任务 ${job.job}：${STATES[job.state]}${far}。`, ...resultOf(job), ...faultsOf(job)].join('\n');
}

function resultOf({ result }: JobAnswer): readonly string[] {
  if (!result) return [];
  if ('file' in result) return [`文档 ${result.file}，${result.bytes} 字节，SHA-256 ${result.sha256}。`];
  if ('told' in result) return [`${result.day} 的提醒 ${result.told} 条。`];
  return [`共 ${result.lines} 行，新登记 ${result.stored} 行，已有 ${result.alreadyThere} 行。`];
}

function faultsOf({ failure }: JobAnswer): readonly string[] {
  return (failure?.refused ?? []).map(({ line, field, message }) => {
    const place = [...(line > 0 ? [`第 ${line} 行`] : []), ...(field === null ? [] : [field])].join(' ');
    return place === '' ? message : `${place}：${message}`;
  });
}
