/** The site that the pages belong to. City, authority and numbers are invented; `.example` can never be a real host. */
export const site = {
  name: '澄溪市人民政府',
  section: '政府信息公开',
  domain: 'www.chengxi.example',
  /** 网站标识码: ten digits that begin with the site's region. Region 99 does not exist. */
  idCode: '9900000001',
  organiser: '澄溪市人民政府办公室（虚构）',
  /** The authority that takes requests; its code begins their numbers. */
  agency: { code: 'CXS', name: '澄溪市人民政府办公室' },
  address: '澄溪市北屏区政和路1号（虚构）',
} as const;
