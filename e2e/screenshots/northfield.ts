/** A small workshop with gaps, for pictures of what happens to a file. */
export const NORTHFIELD = {
  title: 'Northfield Hospital',
  people: ['Helen Marsh', 'Ben Okafor', 'Amira Sayed'],
  services: {
    Payroll: { customer: ['Helen Marsh'], sponsor: ['Amira Sayed'] },
    'Ward Wi-Fi': { user: ['Ben Okafor'] },
  },
};
