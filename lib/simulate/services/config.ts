/** AWS Config. https://docs.aws.amazon.com/config/latest/developerguide/log-api-calls.html */
import { operationsOf, type Operation } from '../operation';

const { write } = operationsOf({ source: 'config.amazonaws.com', prefix: 'config' });

const on = (name: string) => (accountId: string, region: string) =>
  `arn:aws:config:${region}:${accountId}:configuration-recorder/${name}/*`;

/** Nothing is recorded from then on. */
export const stopConfigurationRecorder = (configurationRecorderName = 'default'): Operation =>
  write('StopConfigurationRecorder', { configurationRecorderName }, undefined, {
    on: on(configurationRecorderName),
  });
export const deleteDeliveryChannel = (deliveryChannelName = 'default'): Operation =>
  write('DeleteDeliveryChannel', { deliveryChannelName });
