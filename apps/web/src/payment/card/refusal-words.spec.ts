import { type Refusal, refusalWords } from './refusal-words';

describe('a card that was refused', () => {
  it.each<[Refusal, ReturnType<typeof refusalWords>]>([
    [{ type: 'card_error', code: 'card_declined', decline_code: 'generic_decline' }, 'refused_other'],
    [{ type: 'card_error', code: 'card_declined', decline_code: 'stolen_card' }, 'refused_other'],
    [{ type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }, 'refused_funds'],
    [{ type: 'card_error', code: 'expired_card', decline_code: 'expired_card' }, 'refused_expired'],
    [{ type: 'card_error', code: 'incorrect_cvc', decline_code: 'incorrect_cvc' }, 'refused_typed'],
    [{ type: 'invalid_request_error', code: 'setup_intent_authentication_failure' }, 'refused_authentication'],
    [{ type: 'card_error', code: 'setup_intent_authentication_failure' }, 'refused_authentication'],
    [{ type: 'api_connection_error' }, 'cardFieldsAway'],
    [{ type: 'invalid_request_error', code: 'setup_intent_unexpected_state' }, 'cardFieldsAway'],
    [{ type: 'validation_error', code: 'incomplete_number' }, undefined],
  ])('%j is told as %s', (refusal, words) => {
    expect(refusalWords(refusal)).toBe(words);
  });
});
