import { command, fact, Id, Instant, Int, Nothing, query, Text, unaudited } from '@csite/protocol';

export class ParcelFacts {
  @Id() parcelId!: string;
  @Text() address!: string;
}

export class SendParcelRequest {
  @Text() address!: string;
}

export class SendLaterRequest {
  @Id() parcelId!: string;
  @Instant() at!: string;
}

export class ParcelView {
  @Id() parcelId!: string;
}

export class ParcelCount {
  @Int() sent!: number;
}

export const SendParcel = command({
  subject: 'rpc.parcels.parcel.send',
  audit: unaudited('A sample.'),
  request: SendParcelRequest,
  reply: ParcelView,
});
export const SendLater = command({
  subject: 'rpc.parcels.parcel.send-later',
  audit: unaudited('A sample.'),
  request: SendLaterRequest,
  reply: ParcelView,
});
export const CountParcels = query({ subject: 'rpc.parcels.parcel.count', request: Nothing, reply: ParcelCount });
export const ParcelSent = fact({ subject: 'evt.parcels.parcel.sent.v1', data: ParcelFacts });
