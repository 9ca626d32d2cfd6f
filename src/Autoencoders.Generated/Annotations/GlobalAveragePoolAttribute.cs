namespace Autoencoders;

/// <summary>The mean of each channel over all its positions: [height, width, channels] or [length, channels] become a vector.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePoolAttribute : Attribute;
