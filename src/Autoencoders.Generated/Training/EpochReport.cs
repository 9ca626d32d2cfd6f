namespace Autoencoders;

/// <summary>How training stands at the end of an epoch.</summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="Epochs">The number of epochs to train.</param>
/// <param name="Loss">The mean loss of all rows, each taken when its mini-batch was trained; so the later rows saw better weights.</param>
/// <param name="ValidationLoss">The mean loss of the validation set with the weights at the end of the epoch; null without one.</param>
/// <param name="SamplesPerSecond">The rows trained in a second of this epoch, validation not counted.</param>
/// <param name="Elapsed">The time since training began.</param>
/// <param name="Remaining">The time that the remaining epochs take if they last as long as those so far.</param>
public readonly record struct EpochReport(
    int Epoch, int Epochs, float Loss, float? ValidationLoss, double SamplesPerSecond, TimeSpan Elapsed, TimeSpan Remaining);
