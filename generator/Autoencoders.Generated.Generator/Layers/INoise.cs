namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that acts in training only, with random numbers that are a function of a key and the row: its forward method in training and its
/// backward method take <c>firstRow, rows, key</c> instead of <c>rows</c>.
/// </summary>
internal interface INoise : ITrainsApart;
