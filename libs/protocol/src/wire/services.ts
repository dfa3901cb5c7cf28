/** The services behind the gateway, in the order in which effects flow: nobody asks back. */
export const services = ['contracts', 'identity', 'billing', 'status', 'notification'] as const;
export type ServiceName = (typeof services)[number];
