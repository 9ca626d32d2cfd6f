namespace Autoencoders;

/// <summary>A trained network of a family with the loss of each row that was held out.</summary>
internal sealed record JudgedNetwork(
    string Name, object Network, int CodeLength, int ParameterCount, TrainingResult Training, float[] Losses);
