namespace Autoencoders;

/// <summary>The three parts that a dataset was dealt out into.</summary>
/// <param name="Training">What to train on.</param>
/// <param name="Validation">What to choose by: when to stop, which network to keep.</param>
/// <param name="Test">What to report, measured once on what was chosen.</param>
public sealed record DataSplit(Dataset Training, Dataset Validation, Dataset Test);
