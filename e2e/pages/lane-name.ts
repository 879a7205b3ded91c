export type LaneName = 'Customer' | 'User' | 'Sponsor' | 'Provider';
