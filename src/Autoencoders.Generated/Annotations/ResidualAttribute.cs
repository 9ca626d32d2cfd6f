namespace Autoencoders;

/// <summary>
/// Begins a residual span: what enters here is added to what leaves the span at <see cref="EndResidualAttribute"/>. Both have the same
/// shape. Spans may be nested, and none reaches across the code.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute : Attribute;
